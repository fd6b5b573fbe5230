// The styles of the document around the pages, on h5.

import './document.css'
